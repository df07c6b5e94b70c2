// Package auth has types of its own for texts.
package auth

// Token is a text by another name.
type Token string

// Default is used where no other is.
var Default Token

// Plain is a string.
var Plain string

// Config holds both kinds.
type Config struct {
	Key  Token
	Name string
}

// New takes a type of its own.
func New(label string, token Token) string { return label + string(token) }

// All takes any number of them.
func All(tokens ...Token) int { return len(tokens) }

// Use is a method that takes one.
func (c Config) Use(name string) string { return string(c.Key) + name }
