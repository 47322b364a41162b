"""`python -m pipeline.language.training CORPORA`: trains both models, writes them, and prints their figures.

--only NAME    trains only this model (names or segmenter); the other one stays as it is
--out DIR      another folder for the models
"""

import argparse
import sys
from pathlib import Path

from pipeline.errors import BanmianError
from pipeline.language.models import FILES, folder
from pipeline.language.training.build import build
from pipeline.language.training.evaluation import figures, speed


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=folder())
    parser.add_argument("--only", choices=[*FILES])
    arguments = parser.parse_args()
    try:
        build(arguments.corpora, arguments.out, [arguments.only] if arguments.only else [*FILES])
        print(*figures(arguments.corpora, arguments.out), speed(arguments.corpora, arguments.out), sep="\n")
    except BanmianError as error:
        print(f"banmian: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
