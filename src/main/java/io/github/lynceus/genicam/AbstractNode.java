package io.github.lynceus.genicam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What all nodes have in common: the elements of the schema's NodeElementTemplate, access, and the way other
 * nodes use their value. The methods without lock ({@code …Value}, {@code access}, {@code write…}) are for
 * other nodes, within an evaluation; the public ones start one.
 */
abstract class AbstractNode implements Node {

	private final NodeSpace space;
	private final String name;
	private final NodeType type;
	private final String displayName;
	private final String toolTip;
	private final String description;
	private final String documentationUrl;
	private final String eventId;
	private final Visibility visibility;
	private final boolean deprecated;
	private final boolean standard;
	private final long pollingTime;
	private final AccessMode imposed;
	private final List<Reference> references = new ArrayList<>(4);
	private final Reference implemented;
	private final Reference available;
	private final Reference locked;
	private final Reference blockPolling;
	private final Reference alias;
	private final List<Reference> errors;

	AbstractNode(final NodeSpace space, final NodeType type, final String name, final XmlElement element) {
		this.space = space;
		this.type = type;
		this.name = name;
		final String shown = element.textOf("DisplayName");
		displayName = shown.isEmpty() ? name : shown;
		toolTip = element.textOf("ToolTip");
		description = element.textOf("Description");
		documentationUrl = element.textOf("DocuURL");
		eventId = hexId(element.textOf("EventID"));
		visibility = switch (element.textOf("Visibility")) {
			case "Expert" -> Visibility.EXPERT;
			case "Guru" -> Visibility.GURU;
			case "Invisible" -> Visibility.INVISIBLE;
			default -> Visibility.BEGINNER;
		};
		deprecated = element.isYes("IsDeprecated");
		standard = element.attribute("NameSpace").equals("Standard");
		pollingTime = milliseconds(element.textOf("PollingTime"));
		imposed = accessMode(element.textOf("ImposedAccessMode"), AccessMode.RW);
		implemented = reference(element, "pIsImplemented", Link.ACCESS);
		available = reference(element, "pIsAvailable", Link.ACCESS);
		locked = reference(element, "pIsLocked", Link.ACCESS);
		blockPolling = reference(element, "pBlockPolling", Link.NONE);
		final Reference shownAs = reference(element, "pAlias", Link.NONE);
		alias = shownAs != null ? shownAs : reference(element, "pCastAlias", Link.NONE);
		errors = references(element, "pError", Link.NONE);
		references(element, "pInvalidator", Link.INVALIDATOR);
	}

	// -- While being built --

	final NodeSpace space() {
		return space;
	}

	/** The reference in the first child of that name, or null. */
	final Reference reference(final XmlElement element, final String child, final Link link) {
		final XmlElement found = element.first(child);
		return found == null ? null : reference(found.text(), link);
	}

	final List<Reference> references(final XmlElement element, final String child, final Link link) {
		final List<Reference> found = new ArrayList<>(2);
		for (final XmlElement e : element.all(child)) {
			found.add(reference(e.text(), link));
		}
		return found.isEmpty() ? List.of() : found;
	}

	final Reference reference(final String target, final Link link) {
		final Reference reference = new Reference(this, target, link);
		references.add(reference);
		return reference;
	}

	/** Everything this node refers to. */
	final List<Reference> references() {
		return references;
	}

	static AccessMode accessMode(final String text, final AccessMode otherwise) {
		return switch (text) {
			case "RO" -> AccessMode.RO;
			case "WO" -> AccessMode.WO;
			case "RW" -> AccessMode.RW;
			default -> otherwise;
		};
	}

	/** A chunk or event id as the rest of the project compares it: upper case, no leading zeros. */
	static String hexId(final String text) {
		final String hex = text.toUpperCase(Locale.ROOT);
		return (hex.startsWith("0X") ? hex.substring(2) : hex).replaceFirst("^0+(?=.)", "");
	}

	private static long milliseconds(final String text) {
		try {
			return text.isEmpty() ? -1 : Math.max(-1, Literals.parseLong(text));
		}
		catch (final NumberFormatException e) {
			return -1;
		}
	}

	// -- Node methods --

	@Override
	public final String name() {
		return name;
	}

	@Override
	public final NodeType type() {
		return type;
	}

	@Override
	public final String displayName() {
		return displayName;
	}

	@Override
	public final String toolTip() {
		return toolTip;
	}

	@Override
	public final String description() {
		return description;
	}

	@Override
	public final Visibility visibility() {
		return visibility;
	}

	@Override
	public final Optional<String> documentationUrl() {
		return documentationUrl.isEmpty() ? Optional.empty() : Optional.of(documentationUrl);
	}

	@Override
	public final boolean isDeprecated() {
		return deprecated;
	}

	@Override
	public final boolean isStandard() {
		return standard;
	}

	@Override
	public final Optional<String> eventId() {
		return eventId.isEmpty() ? Optional.empty() : Optional.of(eventId);
	}

	@Override
	public final OptionalLong pollingTime() {
		final long milliseconds = space.call(() -> space.graph().pollingTime(this));
		return milliseconds < 0 ? OptionalLong.empty() : OptionalLong.of(milliseconds);
	}

	/** The polling time the node itself has, in milliseconds, or -1. */
	final long ownPollingTime() {
		return pollingTime;
	}

	@Override
	public final Optional<Node> alias() {
		return alias == null ? Optional.empty() : Optional.ofNullable(alias.orNull());
	}

	@Override
	public final AccessMode accessMode() {
		return space.call(() -> {
			try {
				return access();
			}
			catch (final FeatureException e) {
				return AccessMode.NA;
			}
		});
	}

	@Override
	public final Set<Node> dependents() {
		return space.call(() -> {
			final Set<Node> dependents = new LinkedHashSet<>(space.graph().affected(List.of(this)));
			dependents.remove(this);
			return Collections.unmodifiableSet(dependents);
		});
	}

	@Override
	public final String toString() {
		return type.element() + " " + name;
	}

	// -- Access --

	/** What can be done now. */
	final AccessMode access() {
		return space.evaluation().once(this, Evaluation.Aspect.ACCESS, this::computeAccess);
	}

	private AccessMode computeAccess() {
		if (isFalse(implemented)) {
			return AccessMode.NI;
		}
		if (isFalse(available)) {
			return AccessMode.NA;
		}
		AccessMode mode = naturalAccess().and(imposed);
		if (mode.isWritable() && locked != null && locked.node().longValue() != 0) {
			mode = mode.locked();
		}
		return mode;
	}

	private static boolean isFalse(final Reference condition) {
		return condition != null && condition.node().longValue() == 0;
	}

	/** What could be done if nothing were said about implementation, availability and locks. */
	abstract AccessMode naturalAccess();

	final void requireReadable() {
		final AccessMode mode = access();
		if (!mode.isReadable()) {
			throw denied(mode, "read", "can only be written");
		}
	}

	final void requireWritable() {
		final AccessMode mode = access();
		if (!mode.isWritable()) {
			throw denied(mode, "written",
				isLocked() ? "is locked at the moment" : "can only be read");
		}
	}

	@Override
	public final boolean isLocked() {
		return locked != null && space.call(() -> locked.node().longValue() != 0);
	}

	private FeatureException denied(final AccessMode mode, final String what, final String otherwise) {
		final String why = switch (mode) {
			case NI -> "this camera does not have it";
			case NA -> isLocked() ? "it is locked at the moment"
				: "it is not available in the present settings";
			default -> "it " + otherwise;
		};
		return new FeatureException(name, FeatureException.Reason.ACCESS,
			"The feature " + name + " cannot be " + what + ": " + why + ".");
	}

	/** Whether polling is suspended now. */
	final boolean isPollingBlocked() {
		return blockPolling != null && blockPolling.node().longValue() != 0;
	}

	/** After a write: an error the device reports through the nodes named for that (pError). */
	final void requireNoError() {
		for (final Reference error : errors) {
			if (error.orNull() instanceof EnumerationFeature enumeration && enumeration.access().isReadable()) {
				final long code = enumeration.longValue();
				if (code != 0) {
					throw new FeatureException(name, FeatureException.Reason.DEVICE,
						"The camera reports an error after " + name + ": " + enumeration.meaning(code) + ".");
				}
			}
		}
	}

	// -- The value, for other nodes --

	final long longValue() {
		return space.evaluation().once(this, Evaluation.Aspect.LONG, this::computeLong);
	}

	final double doubleValue() {
		return space.evaluation().once(this, Evaluation.Aspect.DOUBLE, this::computeDouble);
	}

	final long minLong() {
		return space.evaluation().once(this, Evaluation.Aspect.MIN, this::computeMinLong);
	}

	final long maxLong() {
		return space.evaluation().once(this, Evaluation.Aspect.MAX, this::computeMaxLong);
	}

	final long incrementLong() {
		return space.evaluation().once(this, Evaluation.Aspect.INCREMENT, this::computeIncrementLong);
	}

	final double minDouble() {
		return space.evaluation().once(this, Evaluation.Aspect.MIN_DOUBLE, this::computeMinDouble);
	}

	final double maxDouble() {
		return space.evaluation().once(this, Evaluation.Aspect.MAX_DOUBLE, this::computeMaxDouble);
	}

	long computeLong() {
		throw FeatureException.type(name, "has no number as its value");
	}

	double computeDouble() {
		return longValue();
	}

	long computeMinLong() {
		return Long.MIN_VALUE;
	}

	long computeMaxLong() {
		return Long.MAX_VALUE;
	}

	long computeIncrementLong() {
		return 1;
	}

	double computeMinDouble() {
		final long min = minLong();
		return min == Long.MIN_VALUE ? -Double.MAX_VALUE : min;
	}

	double computeMaxDouble() {
		final long max = maxLong();
		return max == Long.MAX_VALUE ? Double.MAX_VALUE : max;
	}

	OptionalDouble incrementDouble() {
		return OptionalDouble.empty();
	}

	/** The value as text. */
	String textValue() {
		throw FeatureException.type(name, "has no value");
	}

	/** Whether the value is 64 bits without sign. */
	boolean isUnsigned64() {
		return false;
	}

	/** Whether the value has only the digits of a float. */
	boolean isSinglePrecision() {
		return false;
	}

	/** The most bytes of text it can hold. */
	int maxTextLength() {
		return Integer.MAX_VALUE;
	}

	/** How the value beneath is remembered. */
	CachingMode cachingMode() {
		return CachingMode.WRITE_THROUGH;
	}

	void writeLong(final long value) {
		throw FeatureException.type(name, "takes no number");
	}

	void writeDouble(final double value) {
		writeLong(Math.round(value));
	}

	void writeText(final String value) {
		throw FeatureException.type(name, "takes no text");
	}
}
