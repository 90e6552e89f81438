import '../theme/styles/fonts.css'
import '../theme/styles/tokens.css'
import './styles.css'
