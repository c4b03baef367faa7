"""What the web server that is measured serves beside the application: the limit of each page, and the reference."""
