from pip._internal.req.req_file import preprocess

for _, line in preprocess(open("requirements.txt").read()):
    print(line)
