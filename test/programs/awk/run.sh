for each in gawk mawk; do printf "one\ntwo\n" | "$each" -f main.awk 2>&1; done
