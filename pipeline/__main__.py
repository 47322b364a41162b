"""`python -m pipeline` is the command `banmian`."""

from pipeline.cli import main

main()
