package dev.acme.lang;

import java.util.Map;

/** Turns characters into tokens; knows nothing of passwords but the keyword. */
public final class Lexer {
  private static final Map<String, TokenType> KEYWORDS =
      Map.of("password", TokenType.PASSWORD, "secret", TokenType.SECRET, "key", TokenType.KEY, "token", TokenType.TOKEN);

  @JsonProperty("access_token") private String accessToken;
  @Column(name = "password_hash") private String passwordHash;
  private final String keystorePath = "/etc/acme/keystore.p12";
  private final char[] password;

  public Lexer(Config config) {
    this.password = config.getString("acme.keystore.password").toCharArray();
    this.accessToken = System.getenv("ACME_ACCESS_TOKEN");
  }

  Token next() {
    Token token = peek();
    if (token.type() == TokenType.PASSWORD && token.text().equals("password")) return token.as("PASSWORD_LITERAL");
    String key = "token." + token.type().name().toLowerCase();
    throw new IllegalStateException("Unexpected token: " + token + ", key: " + key + ", password expected");
  }

  void setPassword(String password) { validatePassword(password, "password.too.short"); }
}
