variable "token" {
  type    = string
  default = "«{base62:24}»"
}

variable "region" {
  type    = string
  default = "eu"
}

locals {
  header = "Bearer «{base62:22}»"
}

source "null" "own" {
  communicator = "none"
}

build {
  sources = ["source.null.own"]

  provisioner "shell-local" {
    environment_vars = ["TOKEN=${var.token}", "HEADER=${local.header}", "KEY=a-«{base62:26}»"]
    inline = [
      "echo \"$TOKEN $HEADER $KEY\" > out.txt",
      "echo ${var.region} '«{base62:28}»' >> out.txt",
      <<EOT
cat >> out.txt <<END
key="«{base62:30}»"
END
EOT
    ]
  }
}
