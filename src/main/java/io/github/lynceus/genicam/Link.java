package io.github.lynceus.genicam;

/** What a reference from one node to another is for; it decides which way a change travels along it. */
enum Link {
	/** The value is made of the other's value. */
	VALUE,
	/** The other's value says where the value is, or between what. */
	POSITION,
	/** The other's value decides about access. */
	ACCESS,
	/** When the other is written, what is remembered of this is void. */
	INVALIDATOR,
	/** This is a selector and switches the other. */
	SELECTED,
	/** No change travels: categories, aliases, error nodes. */
	NONE
}
