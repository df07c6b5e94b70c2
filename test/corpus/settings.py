"""Settings, all of them from the environment. See README for SECRET_KEY and DATABASE_PASSWORD."""
import getpass
import hashlib
import os
import secrets

SECRET_KEY = os.environ["SECRET_KEY"]
DATABASE_PASSWORD = os.getenv("DATABASE_PASSWORD")
API_KEY = config("API_KEY", default="")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
TOKEN_URL = "https://login.acme.dev/oauth2/v2.0/token"
TOKEN_TYPE = "bearer"
KEY_PREFIX = "session:v2:"
PASSWORD_RESET_TIMEOUT = 259200
MAX_TOKENS = 4096
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "shop",
        "PASSWORD": DATABASE_PASSWORD,
        "HOST": "db",
    }
}


class LoginForm:
    password = forms.CharField(label="Password", widget=forms.PasswordInput)

    def clean_password(self):
        password = self.cleaned_data["password"]
        if password == self.user.username:
            raise ValidationError("The password must differ from the user name.", code="password_too_similar")
        return password


def login(username, password=None, token: str = ""):
    """
    :param password: the password of the user
    :param token: an access token instead of a password
    """
    password = password or getpass.getpass("Password: ")
    key = hashlib.sha256(f"{username}:{password}".encode("utf-8")).hexdigest()
    session_token = secrets.token_urlsafe(32)
    log.info("token=%s key=%s", session_token[:4], key[:4])
    return request(auth=(username, password), headers={"Authorization": f"Bearer {token}", "X-Api-Key": API_KEY})
