"""What the tests of reading share."""

import json
from pathlib import Path

from pipeline.config import Config
from pipeline.read.document import Document
from pipeline.read.inputs import read
from pipeline.read.rejects import CODES
from schemas import Reject

BODY = "河湾区召开防汛会议\n本报讯（记者江明）7月3日，河湾区召开防汛工作会议，部署汛期值守。\n"


def both(*paths: Path, config: Config | None = None) -> tuple[list[Document], list[Reject]]:
    items = list(read(list(paths), config or Config()))
    rejects = [item for item in items if isinstance(item, Reject)]
    assert all(row.stage == "read" and row.code in CODES for row in rejects)
    return [item for item in items if isinstance(item, Document)], rejects


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"
