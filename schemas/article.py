"""One piece of a page: its headlines, authors and mended text."""

from typing import Literal

from pydantic import Field

from schemas.base import IsoDate, Model, NonEmpty, Record

ArticleKind = Literal["news", "brief", "feature", "photo"]


class Author(Model):
    """Who signs the piece."""

    name: NonEmpty = Field(description="The person's name, without the post.")
    role: NonEmpty = Field(description="As signed: 记者, 通讯员, 摄影, 作者, 编辑 …")


class Published(Model):
    """The day of publication and how it is known."""

    date: IsoDate | None = Field(default=None, description="The day, or the year alone where only that is inferred.")
    basis: Literal["given", "filename", "inferred", "unknown"] = Field(description="Where the date comes from.")


class Interval(Model):
    """A half-open interval of code points in the decoded input document."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)


class Caption(Model):
    """A line under a picture."""

    label: str | None = Field(default=None, description="图一, 上图 … where the line has one.")
    text: NonEmpty = Field(description="The caption without its label.")


class Article(Record):
    """One piece of a page, with its layout breaks mended.

    `text` is the body, paragraphs joined by a line feed; `paragraphs` says for each of them which intervals of the
    document it was put together from, in reading order.
    """

    type: Literal["article"] = "article"
    headline: str | None = Field(default=None, description="标题.")
    kicker: str | None = Field(default=None, description="引题, the line above the headline.")
    deck: str | None = Field(default=None, description="副题, the line below the headline.")
    column: str | None = Field(default=None, description="栏目, the standing head that the piece runs under.")
    kind: ArticleKind = "news"
    authors: tuple[Author, ...] = ()
    published: Published
    paragraphs: tuple[tuple[Interval, ...], ...] = ()
    captions: tuple[Caption, ...] = ()
    text: str = ""
    position: int = Field(ge=0, description="Order on the page, from 0.")
