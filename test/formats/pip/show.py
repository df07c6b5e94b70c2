import os

os.environ["PIP_CONFIG_FILE"] = "pip.conf"
from pip._internal.commands import create_command

options, _ = create_command("install").parse_args([])
print(options.index_url, options.extra_index_urls, options.proxy, options.timeout)
