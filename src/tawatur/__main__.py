"""`python -m tawatur`."""

from tawatur.cli.main import run

if __name__ == "__main__":
    run()
