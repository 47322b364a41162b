"""Characters to words and sentences: the spaCy Doc, and what is known of Chinese names."""
