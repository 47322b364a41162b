"""What the grammar of names knows, as data; the word lists are in the tables entity_*.tsv."""

LEVELS = "省市区县镇乡州旗盟"
"""A level alone stands for the home division: 区司法局, 市委."""

NUMERALS = "一二三四五六七八九十百千两"

SINGLE_EDGES = "在的了是与及或被把将让给从由到以于也都就还已该此这那各某每我你他她它们不没着说称其至等并但而又却则很更最再另使对向为和同跟因自当随经按据如若即既之所并且为本去来要能会可应"
"""Function words of one character, which end a name on its left (but see SOFT_EDGES)."""

SOFT_EDGES = frozenset("和同对向为之所来当要能会应自由以如本")
"""Those that also begin names: they end one only where enough of a name stands right of them."""

CLOSED = frozenset(["农村", "乡村", "全村", "本村", "公路", "道路", "马路", "铁路", "医院", "学院", "学校", "公司", "政府", "法院", "检察院", "机场", "车站", "市场", "工厂", "大学", "中学", "小学"])
"""Dictionary words that end in a suffix and are still no name."""

OPENING = "“‘《「『"
CLOSING = "”’》」』"

TITLES_AFTER = ("书记", "副书记", "常委", "委员", "主任", "副主任", "部长", "副部长", "主席", "副主席")
"""Behind 区委 and its like, these make a post of it."""

LONGEST = {"town": 6, "village": 8, "site": 16, "office": 22, "team": 18, "school": 18, "firm": 26, "media": 6}
"""Characters that a name may have left of its suffix, by shape."""

UNKNOWN_LIMIT = {"town": 5, "village": 6, "site": 7, "office": 3, "team": 6, "school": 6, "firm": 7, "media": 3}
"""Characters of no known word that a name may have, by shape."""
