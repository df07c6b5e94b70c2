import json, os, sys
from dotenv import dotenv_values

os.environ.clear()
folder = sys.argv[1]
print(json.dumps({name: dotenv_values(f"{folder}/{name}") for name in os.listdir(folder)}))
