# As the image's own script does: only variables that are set are filled in.
envsubst "$(env | sed -n 's/^\([A-Z_0-9]*\)=.*/${\1}/p' | tr '\n' ' ')" <templates/default.conf.template
