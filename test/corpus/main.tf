variable "db_password" {
  description = "The password of the database"
  type        = string
  sensitive   = true
}

resource "random_password" "db" {
  length           = 32
  override_special = "!#%*-_=+"
}

resource "aws_secretsmanager_secret" "db" {
  name       = "prod/shop/db-password"
  kms_key_id = aws_kms_key.secrets.arn
}

resource "aws_db_instance" "shop" {
  username   = "shop"
  password   = random_password.db.result
  kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d"
}

resource "aws_key_pair" "deployer" {
  key_name   = "deployer-key-2024"
  public_key = file("~/.ssh/deployer.pub")
}
