rm -f terraform.tfstate* shown
terraform apply -input=false -auto-approve -no-color >log || { cat log; exit 1; }
cat shown
