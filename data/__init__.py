"""Tables, phrases, samples: what is known as data rather than as code."""
