package io.github.lynceus.telops;

import io.github.lynceus.camera.CameraException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every setting and reading of a camera by name and as text: for scripts, tables and macros that do not know beforehand
 * which they will need. Names are those of the Python driver, such as integration_time; the names of the camera's own
 * description, such as ExposureTime, work too. Case and underscores do not matter.
 * <p>
 * All methods throw {@link CameraException} for a name that does not exist, naming those that do.
 * </p>
 */
public final class CameraProperties {

	private final TelopsCamera camera;
	private final List<CameraProperty> properties;

	CameraProperties(final TelopsCamera camera) {
		this.camera = camera;
		properties = PropertyCatalog.of(camera);
	}

	/** All names. */
	public List<String> names() {
		return properties.stream().map(CameraProperty::name).toList();
	}

	/** The value now, as text without its unit: "10.5", "rising", "128x64", "on". */
	public String get(final String name) {
		return property(name).read().get();
	}

	/** The value now, of a property that is a number. @throws CameraException when it is something else */
	public double number(final String name) {
		return PropertyText.number(property(name).name(), get(name), "");
	}

	/**
	 * Sets a property. What else changed with it is told by {@link TelopsCamera#notices()}.
	 *
	 * @param text as {@link #get} gives it, or as people write it: with its unit, any case, several separators
	 * @return what the camera set
	 * @throws CameraException naming the choices, or saying what is possible; when it can only be read
	 */
	public String set(final String name, final String text) {
		final CameraProperty property = property(name);
		if (property.write() == null) throw new CameraException("Property " + property.name()
			+ " can only be read, it is " + property.read().get() + " now.");
		property.write().accept(text);
		return property.read().get();
	}

	/** Unit of its value, empty for none. */
	public String unit(final String name) {
		return property(name).unit();
	}

	/** What it can be set to; empty for numbers and free text. */
	public List<String> choices(final String name) {
		return property(name).choices();
	}

	/** Whether it can be set at all. */
	public boolean isWritable(final String name) {
		return property(name).write() != null;
	}

	private CameraProperty property(final String name) {
		return properties.stream().filter(property -> property.isCalled(name)).findFirst()
			.orElseThrow(() -> new CameraException(camera.name() + " has no property \"" + name + "\": choose one of "
				+ properties.stream().map(CameraProperty::name).collect(Collectors.joining(", ")) + "."));
	}
}
