// Prints a job of Nomad as Nomad reads it, with the variables of the environment.
package main

import (
	"encoding/json"
	"os"

	"github.com/hashicorp/nomad/jobspec2"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	job, err := jobspec2.ParseWithConfig(&jobspec2.ParseConfig{
		Path:    os.Args[1],
		Body:    text,
		Envs:    os.Environ(),
		AllowFS: false,
		Strict:  true,
	})
	if err != nil {
		panic(err)
	}
	_ = json.NewEncoder(os.Stdout).Encode(job)
}
