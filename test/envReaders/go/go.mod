module leakline/envreaders

go 1.23

require (
	github.com/compose-spec/compose-go/v2 v2.4.7
	github.com/joho/godotenv v1.5.1
)

require (
	github.com/sirupsen/logrus v1.9.0 // indirect
	golang.org/x/sys v0.1.0 // indirect
)
