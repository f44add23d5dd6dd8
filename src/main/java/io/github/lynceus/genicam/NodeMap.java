package io.github.lynceus.genicam;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A camera's features, as its description defines them.
 *
 * <p>
 * Parsing reads the whole file but evaluates nothing: whatever is wrong with one node is found when that node
 * is used, and costs only it ({@link FeatureException}). All methods may be called from any thread and take
 * turns.
 * </p>
 */
public final class NodeMap {

	private final NodeSpace space;
	private final Map<String, String> identity;
	private final Category root;

	private NodeMap(final XmlElement description, final RegisterRule rule, final LongSupplier nanoTime) {
		identity = Map.of("VendorName", description.attribute("VendorName"), "ModelName",
			description.attribute("ModelName"), "ToolTip", description.attribute("ToolTip"), "schema",
			version(description, "Schema"), "version", version(description, ""), "StandardNameSpace",
			description.attribute("StandardNameSpace"));
		space = new NodeSpace(SchemaVersion.isAlwaysBigEndian(rule, description), nanoTime);
		new NodeFactory(space).addAll(description);
		root = space.find("Root") instanceof Category category ? category
			: new CategoryElement(space, "Root", new XmlElement("Category", Map.of()));
	}

	private static String version(final XmlElement description, final String prefix) {
		return description.attribute(prefix + "MajorVersion") + "." + description.attribute(prefix + "MinorVersion")
			+ "." + description.attribute(prefix + "SubMinorVersion");
	}

	// -- Parsing --

	/**
	 * Parses a camera's file.
	 *
	 * @param file XML, or a zip archive with one in it, as the camera delivers it
	 * @throws DescriptionException if it is neither, or beyond the limits
	 */
	public static NodeMap parse(final byte[] file) {
		return parse(file, RegisterRule.AUTOMATIC);
	}

	/** As {@link #parse(byte[])}, with a say about the byte order of a device that has it wrong. */
	public static NodeMap parse(final byte[] file, final RegisterRule rule) {
		return parse(file, rule, System::nanoTime);
	}

	/** @param nanoTime the clock that polling times are measured with */
	static NodeMap parse(final byte[] file, final RegisterRule rule, final LongSupplier nanoTime) {
		final XmlElement description = DescriptionReader.read(file);
		if (!description.name().equals("RegisterDescription")) {
			throw new DescriptionException("The file is XML, but no camera description: it begins with '"
				+ description.name() + "'.");
		}
		return new NodeMap(description, rule, nanoTime);
	}

	// -- Connections --

	/** Connects the camera's registers; null disconnects. Whatever was remembered is forgotten. */
	public void connect(final Port port) {
		space.call(() -> {
			space.camera(port);
			space.registers().clear();
			return null;
		});
	}

	/** Whether there is a camera to read and write. */
	public boolean isConnected() {
		return space.call(() -> space.camera() != null);
	}

	/**
	 * Takes in the data of an event. Registers of the event's port count from the first byte.
	 *
	 * @param eventId the event's number
	 * @param data for GigE Vision the event's item of the EVENT or EVENTDATA command: reserved, event id (at
	 * 2),
	 *          stream channel (at 4), block id (at 6), timestamp (at 8), data (at 16)
	 * @return the nodes with new values; empty if the description does not know the event
	 */
	public Set<Node> event(final long eventId, final byte[] data) {
		final String id = Long.toHexString(eventId).toUpperCase(Locale.ROOT);
		final byte[] copy = data.clone();
		return space.call(() -> {
			final Set<Node> updated = new LinkedHashSet<>();
			for (final AbstractNode node : space.all()) {
				if (node.eventId().filter(id::equals).isPresent()) {
					if (node instanceof PortElement port && port.isEvent()) {
						port.event(copy);
					}
					final Set<AbstractNode> stale = space.graph().sources(node);
					stale.add(node);
					stale.addAll(space.graph().affected(stale));
					space.registers().forget(stale);
					updated.addAll(stale);
				}
			}
			return updated;
		});
	}

	/**
	 * The features of one frame.
	 *
	 * @param chunks the frame's chunk data by chunk id; not copied
	 */
	public ChunkValues chunks(final Map<Long, byte[]> chunks) {
		return new ChunkValues(this, space, chunks);
	}

	/**
	 * Evaluates every node over the connected port, for trying out a description. Chunk and event ports read
	 * what they have been given, see {@link #event} and {@link #chunks}.
	 *
	 * @param chunks the frame data to evaluate the nodes of chunk ports with
	 */
	public DescriptionCheck check(final Map<Long, byte[]> chunks) {
		final DescriptionCheck check = new DescriptionCheck(this, space);
		space.withChunks(chunks, check::evaluate);
		return check;
	}

	/**
	 * Writes to every node that can be written and executes every command: for a port that is not a camera.
	 */
	public DescriptionCheck checkWriting() {
		return new DescriptionCheck(this, space).write();
	}

	/**
	 * Reads several features as of one moment: each register is asked for at most once, also one that the description says
	 * not to remember, unless something is written in between. Nobody else reads or writes meanwhile.
	 */
	public <T> T together(final Supplier<T> readings) {
		return space.call(readings);
	}

	/** Forgets every remembered value. */
	public void invalidate() {
		space.call(() -> {
			space.registers().clear();
			return null;
		});
	}

	/** Forgets what is remembered of one feature and of all that it is made of, so that it is read anew. */
	public void invalidate(final String name) {
		space.call(() -> {
			final AbstractNode node = space.find(name);
			if (node != null) {
				final Set<AbstractNode> stale = space.graph().sources(node);
				stale.add(node);
				space.registers().forget(stale);
			}
			return null;
		});
	}

	/**
	 * Whether values are remembered as the description allows (the default), or every read asks the camera.
	 */
	public void setCaching(final boolean on) {
		space.call(() -> {
			space.registers().enabled(on);
			return null;
		});
	}

	/**
	 * Calls {@code listener} with the nodes whose value, limits or access may have changed, after every
	 * write, command and event; on the thread that made the call, with no lock held. What the camera changes
	 * by itself is found by reading again after {@link Node#pollingTime()}.
	 */
	public void addListener(final Consumer<Set<Node>> listener) {
		space.listen(listener);
	}

	/** Ends {@link #addListener}. */
	public void removeListener(final Consumer<Set<Node>> listener) {
		space.unlisten(listener);
	}

	// -- What it describes --

	/** The vendor, as an identifier. */
	public String vendorName() {
		return identity.get("VendorName");
	}

	/** The model, as an identifier. */
	public String modelName() {
		return identity.get("ModelName");
	}

	/** What the description says of itself, or an empty string. */
	public String toolTip() {
		return identity.get("ToolTip");
	}

	/** The GenApi schema it follows, such as 1.1.0. */
	public String schemaVersion() {
		return identity.get("schema");
	}

	/** The version of the description itself. */
	public String version() {
		return identity.get("version");
	}

	/** The transport it is for: None, IIDC, GEV, CL or USB. */
	public String standardNameSpace() {
		return identity.get("StandardNameSpace");
	}

	/** The node of that name. */
	public Optional<Node> node(final String name) {
		return Optional.ofNullable(space.find(name));
	}

	/** All nodes with a name, in the order of the file. */
	public Collection<Node> nodes() {
		return Collections.unmodifiableCollection(space.named());
	}

	/** The category that holds all others; empty if the description has none. */
	public Category root() {
		return root;
	}

	// -- Features by name --

	/** Whether this camera has the feature, available now or not. */
	public boolean has(final String name) {
		return node(name).filter(Node::isImplemented).isPresent();
	}

	/** Whether the feature is there and has a value that can be read now. */
	public boolean isReadable(final String name) {
		return node(name).filter(n -> n instanceof ValueNode && n.isReadable()).isPresent();
	}

	/** Whether the feature is there and can be written or executed now. */
	public boolean isWritable(final String name) {
		return node(name).filter(n -> n instanceof ValueNode && n.isWritable()).isPresent();
	}

	/** The value of any feature as text, see {@link ValueNode#text()}. */
	public String get(final String name) {
		return value(name).text();
	}

	/** Writes the value of any feature from text, see {@link ValueNode#setText}. */
	public void set(final String name, final String value) {
		value(name).setText(value);
	}

	/**
	 * The value of an integer, float, enumeration (its number), boolean (1 or 0) or of a text that is a
	 * number.
	 */
	public long getLong(final String name) {
		final ValueNode node = value(name);
		if (node instanceof IntegerNode n) {
			return n.value();
		}
		if (node instanceof FloatNode n) {
			return Math.round(n.value());
		}
		if (node instanceof EnumerationNode n) {
			return n.intValue();
		}
		if (node instanceof BooleanNode n) {
			return n.value() ? 1 : 0;
		}
		return parse(node, Literals::parseLong);
	}

	/** Writes an integer, float, enumeration (by number) or boolean (0 is false). */
	public void setLong(final String name, final long value) {
		final ValueNode node = value(name);
		if (node instanceof IntegerNode n) {
			n.setValue(value);
		}
		else if (node instanceof FloatNode n) {
			n.setValue(value);
		}
		else if (node instanceof EnumerationNode n) {
			n.setIntValue(value);
		}
		else if (node instanceof BooleanNode n) {
			n.setValue(value != 0);
		}
		else {
			node.setText(Long.toString(value));
		}
	}

	/** The value of a float or of anything {@link #getLong} reads. */
	public double getDouble(final String name) {
		final ValueNode node = value(name);
		if (node instanceof FloatNode n) {
			return n.value();
		}
		return node instanceof StringNode ? parse(node, Literals::parseDouble) : getLong(name);
	}

	/** Writes a float, or anything {@link #setLong} writes with the value rounded. */
	public void setDouble(final String name, final double value) {
		if (value(name) instanceof FloatNode n) {
			n.setValue(value);
		}
		else if (Double.isNaN(value) || Math.abs(value) >= 0x1p63) {
			throw FeatureException.value(name, "takes an integer, not " + value);
		}
		else {
			setLong(name, Math.round(value));
		}
	}

	/** The value of a boolean; of a number whether it is not 0. */
	public boolean getBoolean(final String name) {
		return getLong(name) != 0;
	}

	/** Writes a boolean; a number becomes 1 or 0. */
	public void setBoolean(final String name, final boolean value) {
		setLong(name, value ? 1 : 0);
	}

	/** Executes a command. */
	public void execute(final String name) {
		command(name).execute();
	}

	/** Whether a command has ended. */
	public boolean isDone(final String name) {
		return command(name).isDone();
	}

	private CommandNode command(final String name) {
		if (value(name) instanceof CommandNode command) {
			return command;
		}
		throw FeatureException.type(name, "is not a command");
	}

	private ValueNode value(final String name) {
		final AbstractNode node = space.find(name);
		if (node == null) {
			throw new FeatureException(name, FeatureException.Reason.UNKNOWN,
				"The camera has no feature called " + name + ".");
		}
		if (node instanceof ValueNode value) {
			return value;
		}
		throw FeatureException.type(name, "has no value, it is a " + node.type().element());
	}

	private static <T> T parse(final ValueNode node, final Function<String, T> parser) {
		final String text = node.text();
		try {
			return parser.apply(text);
		}
		catch (final NumberFormatException e) {
			throw FeatureException.type(node.name(), "is '" + text + "', which is not a number");
		}
	}
}
