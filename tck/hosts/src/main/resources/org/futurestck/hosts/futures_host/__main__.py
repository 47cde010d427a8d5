"""Starts the host. It is run by its path, so this file does what the package cannot: it makes the package importable."""

import os
import sys

HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def start():
    # Python puts the folder of this script first. While the host imports what it needs, the folder of the package stands
    # there, which holds nothing else; then the subject finds its working directory. Worker processes look for the package
    # last, and so do programs of the subject.
    sys.path[0] = HERE
    from futures_host.host import main

    sys.path[0] = os.getcwd()
    sys.path.append(HERE)
    main(sys.argv[1:])


if __name__ == "__main__":
    start()
