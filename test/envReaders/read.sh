# Prints X and B of each file, every one ended by a NUL.
for file in "$1"/*; do
  (
    . "$file"
    printf '%s\0%s\0%s\0' "${file##*/}" "$X" "$B"
  )
done
