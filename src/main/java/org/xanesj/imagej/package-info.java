/**
 * To and from ImageJ: images become stacks, maps become images, numbers become pictures. Floor 5: the only floor that
 * knows both ImageJ and what lies below.
 */
package org.xanesj.imagej;
