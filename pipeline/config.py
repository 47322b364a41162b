"""The settings of a run: banmian.toml, validated."""

import tomllib
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.errors import UsageError

DEFAULT_NAME = "banmian.toml"


class Home(BaseModel):
    """Where the paper is at home, so that 我市, 全区 and 区委 can be resolved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    province: str | None = Field(default=None, description="我省, 省委: 河南省")
    city: str | None = Field(default=None, description="我市, 市委: 平顶山市")
    district: str | None = Field(default=None, description="我区 or 我县, 区委: 卫东区")


class Config(BaseModel):
    """Everything that changes what a run writes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    paper: str | None = Field(default=None, description="The paper's name, for 本报.")
    published: date | None = Field(default=None, description="Day of publication of documents that carry none.")
    home: Home = Home()


def load(path: Path | None) -> Config:
    """The settings in `path`; without one, those in ./banmian.toml, else the defaults.

    Raises:
        UsageError: the file is not there, is not TOML, or has a setting that does not exist or does not fit.
    """
    if path is None:
        path = Path(DEFAULT_NAME)
        if not path.exists():
            return Config()
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"configuration {path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"configuration {path} is not valid TOML: {error}") from error
    try:
        return Config.model_validate(settings)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise UsageError(f"configuration {path}: {faults}") from error
