a = b @ c
