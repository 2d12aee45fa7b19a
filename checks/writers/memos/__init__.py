"""Send-back memos: each unit is asked to mend or explain its own rows."""
