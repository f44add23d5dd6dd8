package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An Enumeration over an integer. */
final class EnumerationFeature extends AbstractValueNode implements EnumerationNode {

	private final ValueSource source;
	private final List<EnumerationChoice> choices = new ArrayList<>();

	EnumerationFeature(final NodeSpace space, final String name, final XmlElement element) {
		super(space, NodeType.ENUMERATION, name, element);
		source = new ValueSource(this, element);
		for (final XmlElement e : element.all("EnumEntry")) {
			final EnumerationChoice choice = new EnumerationChoice(this, EnumerationChoice.symbolic(name, e), e);
			choices.add(choice);
			space.addUnnamed(choice);
			// What can be chosen is part of what this feature is.
			choice.references().forEach(reference -> reference(reference.target(), reference.link()));
		}
	}

	@Override
	AccessMode naturalAccess() {
		return source.access();
	}

	@Override
	long computeLong() {
		return source.asLong();
	}

	@Override
	void writeLong(final long value) {
		source.writeLong(value);
	}

	// -- Choices --

	@Override
	public List<EnumerationEntry> entries() {
		return Collections.unmodifiableList(choices);
	}

	@Override
	public List<EnumerationEntry> availableEntries() {
		return space().call(() -> choices.stream().filter(EnumerationChoice::isOffered)
			.collect(Collectors.<EnumerationEntry>toList()));
	}

	@Override
	public Optional<EnumerationEntry> entry(final String symbolic) {
		return Optional.ofNullable(choice(symbolic));
	}

	private EnumerationChoice choice(final String symbolic) {
		for (final EnumerationChoice choice : choices) {
			if (choice.symbolic().equals(symbolic)) {
				return choice;
			}
		}
		return null;
	}

	/** Of several with that number the first that can be chosen, else the first, else null. */
	private EnumerationChoice choice(final long number) {
		EnumerationChoice found = null;
		for (final EnumerationChoice choice : choices) {
			if (choice.is(number)) {
				if (choice.isOffered()) {
					return choice;
				}
				found = found == null ? choice : found;
			}
		}
		return found;
	}

	/** The number of a choice, for formulas. */
	long valueOf(final String symbolic) {
		final EnumerationChoice choice = choice(symbolic);
		if (choice == null) {
			throw FeatureException.description(name(), "it has no choice '" + symbolic + "'");
		}
		return choice.longValue();
	}

	/** What a number means, in words. */
	String meaning(final long number) {
		final EnumerationChoice choice = choice(number);
		if (choice == null) {
			return "code " + number;
		}
		return choice.toolTip().isEmpty() ? choice.displayName() : choice.toolTip().replaceFirst("\\.$", "");
	}

	// -- Value --

	@Override
	public Optional<EnumerationEntry> value() {
		return space().call(() -> {
			requireReadable();
			return Optional.ofNullable(choice(longValue()));
		});
	}

	@Override
	public long intValue() {
		return space().call(() -> {
			requireReadable();
			return longValue();
		});
	}

	@Override
	public void setValue(final String symbolic) {
		change(() -> {
			final EnumerationChoice choice = choice(symbolic);
			if (choice == null) {
				throw FeatureException.value(name(), "has no choice '" + symbolic + "', only " + offered());
			}
			write(choice);
		});
	}

	@Override
	public void setIntValue(final long value) {
		change(() -> {
			final EnumerationChoice choice = choice(value);
			if (choice == null) {
				throw FeatureException.value(name(), "has no choice with the number " + value
					+ ", only " + offered());
			}
			write(choice);
		});
	}

	private void write(final EnumerationChoice choice) {
		if (!choice.isOffered()) {
			throw FeatureException.value(name(), "cannot be set to " + choice.symbolic()
				+ " in the present settings, only to " + offered());
		}
		writeLong(choice.longValue());
	}

	private String offered() {
		final String offered = choices.stream().filter(EnumerationChoice::isOffered)
			.map(EnumerationChoice::symbolic).collect(Collectors.joining(", "));
		return offered.isEmpty() ? "nothing" : offered;
	}

	@Override
	String textValue() {
		final long number = longValue();
		final EnumerationChoice choice = choice(number);
		return choice == null ? Long.toString(number) : choice.symbolic();
	}

	/** A symbolic name, or the number of a choice. */
	@Override
	public void setText(final String text) {
		final String name = text.trim();
		if (choice(name) == null && name.matches("-?[0-9].*")) {
			final long number;
			try {
				number = Literals.parseLong(name);
			}
			catch (final NumberFormatException e) {
				setValue(name);
				return;
			}
			setIntValue(number);
		}
		else {
			setValue(name);
		}
	}

	@Override
	CachingMode cachingMode() {
		return source.caching();
	}
}
