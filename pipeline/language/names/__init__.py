"""The names model: a linear-chain CRF over characters that finds persons, places and organisations."""
