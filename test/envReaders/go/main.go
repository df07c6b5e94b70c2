// Prints the variables of all env files of a folder, as godotenv or Docker Compose read them.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
)

func main() {
	read := func(file string) (map[string]string, error) { return godotenv.Read(file) }
	if os.Args[1] == "compose" {
		none := func(string) (string, bool) { return "", false }
		read = func(file string) (map[string]string, error) { return dotenv.ReadWithLookup(none, file) }
	}
	found := map[string]map[string]string{}
	files, _ := filepath.Glob(os.Args[2] + "/*")
	for _, file := range files {
		variables, err := read(file)
		if err != nil {
			variables = map[string]string{"error": err.Error()}
		}
		found[filepath.Base(file)] = variables
	}
	_ = json.NewEncoder(os.Stdout).Encode(found)
}
