x = "fine"
