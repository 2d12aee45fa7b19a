"""Frozen values of judging: verdicts, findings, judgements."""
