"""The loopback web: one address per ending, played over real sockets and TLS."""
