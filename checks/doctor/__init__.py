"""Whether this machine can do the job, one question per function.

``diagnosis`` is the answer's shape; ``machine`` asks what is near, ``network`` what is
far; ``examine`` asks all of it.
"""
