package main

import (
	"fmt"
	"net/http"
	"os"
)

const (
	tokenHeader   = "X-Auth-Token"
	passwordParam = "password"
	apiKeyEnv     = "SHOP_API_KEY"
	keyPattern    = "^[A-Za-z0-9_-]{20,64}$"
)

type Credentials struct {
	Username string `json:"username"`
	Password string `json:"password" validate:"required,min=12"`
	Token    string `json:"token,omitempty"`
}

func handler(w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get(tokenHeader)
	password := r.FormValue(passwordParam)
	if token == "" && password == "" {
		http.Error(w, "missing password or token", http.StatusUnauthorized)
		return
	}
	dsn := fmt.Sprintf("host=%s user=%s password=%s dbname=shop", os.Getenv("DB_HOST"), os.Getenv("DB_USER"), password)
	url := fmt.Sprintf("postgres://%s:%s@%s/shop", os.Getenv("DB_USER"), password, os.Getenv("DB_HOST"))
	key := fmt.Sprintf("session:%s", token)
	log(dsn, url, key, os.Getenv(apiKeyEnv))
}
