"""Lines to pieces: which lines make which article, and what each line is in it."""
