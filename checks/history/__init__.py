"""What the nights say of one address, as people read it.

``stretches``  nights in a row that saw the same, as one
``asked``      which addresses somebody means by what he types
"""
