"""Records to files: one JSON Lines file for each type, rejects, manifest; replaced as a whole or not at all."""
