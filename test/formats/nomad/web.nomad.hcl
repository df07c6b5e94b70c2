variable "token" {
  type    = string
  default = "«{base62:24}»"
}

job "web" {
  datacenters = ["dc1"]

  group "web" {
    task "server" {
      driver = "docker"

      config {
        image = "nginx"
        args  = ["--key=«{base62:22}»", "${NOMAD_PORT_http}", var.token]
      }

      env {
        KEY    = "«{base62:26}»" # c
        HEADER = "Bearer «{base62:20}»"
      }

      template {
        destination = "secrets/file.env"
        env         = true
        data        = <<EOH
KEY="«{base62:28}»"
NODE={{ env "node.unique.name" }}
EOH
      }

      vault {
        policies = ["web"]
      }
    }
  }
}
