variable "given" {
  type    = string
  default = "«{base62:24}»"
}

locals {
  key    = "«{base62:24}»" # c
  header = "Bearer «{base62:24}»"
  map    = { "a" = ["«{base62:24}»", upper("«{base62:22}»")] }
  doc    = <<-EOT
    key=«{base62:24}»
  EOT
  mixed  = "${var.given}:«{base62:20}»"
}

resource "terraform_data" "own" {
  input = "«{base62:26}»"
}

output "all" {
  value     = jsonencode([var.given, local.key, local.header, local.map, local.doc, local.mixed, terraform_data.own.output])
  sensitive = true
}
