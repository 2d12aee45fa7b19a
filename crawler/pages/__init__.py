"""From one visit to what is true of the page: pure functions over bytes and headers."""
