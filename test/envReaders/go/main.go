// Prints the variables of all env files of a folder, as godotenv or Docker Compose read them; or a Compose file as Compose reads it, or what its containers get.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/joho/godotenv"
)

func load(file string) (*types.Project, error) {
	options, err := cli.NewProjectOptions([]string{file}, cli.WithOsEnv, cli.WithEnvFiles(), cli.WithDotEnv, cli.WithName("project"))
	if err != nil {
		return nil, err
	}
	return options.LoadProject(context.Background())
}

func config(project *types.Project) error {
	text, err := project.MarshalYAML()
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	return err
}

// The text that Compose writes into a container for a secret of a service.
func mounted(project *types.Project, granted types.ServiceSecretConfig) (string, error) {
	secret, ok := project.Secrets[granted.Source]
	if !ok || secret.Environment == "" {
		return "", fmt.Errorf("%s has no value", granted.Source)
	}
	value, ok := project.Environment[secret.Environment]
	if !ok {
		return "", fmt.Errorf("%s is not set", secret.Environment)
	}
	return value, nil
}

// The variables of each container after its entry point has read those that come from a file.
func containers(project *types.Project) error {
	found := map[string]map[string]string{}
	for name, service := range project.Services {
		variables := map[string]string{}
		files := map[string]types.ServiceSecretConfig{}
		for _, granted := range service.Secrets {
			files["/run/secrets/"+granted.Source] = granted
		}
		for key, value := range service.Environment {
			granted, ok := files[*value]
			if !ok {
				variables[key] = *value
				continue
			}
			text, err := mounted(project, granted)
			if err != nil {
				return err
			}
			variables[strings.TrimRight(strings.TrimSuffix(key, "FILE"), "_")] = text
		}
		found[name] = variables
	}
	return json.NewEncoder(os.Stdout).Encode(found)
}

func main() {
	ofProject := map[string]func(*types.Project) error{"config": config, "containers": containers}
	if show, ok := ofProject[os.Args[1]]; ok {
		project, err := load(os.Args[2])
		if err == nil {
			err = show(project)
		}
		if err != nil {
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
