short     = 1
much_longer = 2
	tabs	=	3
none=4
