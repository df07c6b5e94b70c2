CREATE TABLE users (
  id uuid PRIMARY KEY,
  password_hash varchar(255) NOT NULL,
  password_changed_at timestamptz,
  api_key_id uuid REFERENCES api_keys (id),
  reset_token varchar(64) DEFAULT NULL
);
CREATE INDEX users_reset_token ON users (reset_token);
COMMENT ON COLUMN users.password_hash IS 'argon2id; never the password';
ALTER USER shop WITH PASSWORD :'password';
INSERT INTO settings (key, value) VALUES ('password_policy', 'strong'), ('token_ttl', '3600');
