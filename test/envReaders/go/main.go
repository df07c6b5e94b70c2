// Prints the variables of all env files of a folder, as godotenv or Docker Compose read them; or a Compose file as Compose reads it.
package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
)

func config(file string) error {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithOsEnv, cli.WithName("project"))
	if err != nil {
		return err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return err
	}
	text, err := project.MarshalYAML()
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	return err
}

func main() {
	if os.Args[1] == "config" {
		if err := config(os.Args[2]); err != nil {
			panic(err)
		}
		return
	}
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
