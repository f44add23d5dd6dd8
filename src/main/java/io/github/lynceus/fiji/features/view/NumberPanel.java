package io.github.lynceus.fiji.features.view;

import io.github.lynceus.fiji.FeatureText;
import io.github.lynceus.fiji.features.FeatureItem;
import io.github.lynceus.fiji.features.FeatureValue;
import io.github.lynceus.fiji.features.NumberRange;
import io.github.lynceus.genicam.Representation;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.EnumSet;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;

/** A number: a field, its unit, and a slider where the limits are sensible. Up and down go by the increment. */
final class NumberPanel extends FieldPanel {

	private static final long serialVersionUID = 1L;

	/** These are codes, not quantities. */
	private static final Set<Representation> CODES = EnumSet.of(Representation.HEX_NUMBER, Representation.IPV4_ADDRESS,
		Representation.MAC_ADDRESS);

	private final JLabel unit = new JLabel();
	private final JSlider slider = new JSlider();
	private transient NumberRange range;

	NumberPanel() {
		super(11);
		final Dimension unitSize = new JLabel("m/s²/kg").getPreferredSize();
		unit.setPreferredSize(unitSize);
		unit.setFont(field().getFont());
		unit.setBorder(BorderFactory.createEmptyBorder(0, 5, 0, 0));
		slider.setOpaque(false);
		slider.setPreferredSize(new Dimension(60, new JTextField().getPreferredSize().height));
		slider.addChangeListener(move -> slide());
		key(KeyEvent.VK_UP, () -> step(1));
		key(KeyEvent.VK_DOWN, () -> step(-1));
		final JPanel left = new JPanel(new BorderLayout());
		left.setOpaque(false);
		left.add(field(), BorderLayout.CENTER);
		left.add(unit, BorderLayout.EAST);
		final JPanel body = new JPanel(new BorderLayout(4, 0));
		body.setOpaque(false);
		body.add(left, BorderLayout.WEST);
		body.add(slider, BorderLayout.CENTER);
		body(body);
	}

	@Override
	void show(final FeatureItem what, final FeatureValue value, final boolean editable) {
		range = value.range() != null && value.range().hasSlider() && !CODES.contains(what.representation())
			? value.range() : null;
		showText(NumberText.shown(value.text(), what), editable);
		unit.setText(what.unit());
		unit.setEnabled(editable);
		slider.setVisible(range != null);
		slider.setEnabled(editable);
		if (range == null || slider.getValueIsAdjusting()) return;
		slider.setMinimum(0);
		slider.setMaximum(range.steps());
		final double number = FeatureText.number(value.text());
		if (!Double.isNaN(number)) slider.setValue(range.position(number));
	}

	/** Shows where the slider is going, and sends where it has been let go. */
	private void slide() {
		if (isShowingValue() || range == null || !slider.isEnabled()) return;
		field().setText(NumberText.of(range.value(slider.getValue()), item()));
		if (!slider.getValueIsAdjusting()) commit();
	}

	private void step(final int direction) {
		final double number = FeatureText.number(field().getText());
		if (Double.isNaN(number) || range == null) return;
		field().setText(NumberText.of(range.next(number, direction), item()));
		commit();
	}
}
