"""How the shipped models are made; needs the extra `train`, and the open corpora that the model cards name."""
